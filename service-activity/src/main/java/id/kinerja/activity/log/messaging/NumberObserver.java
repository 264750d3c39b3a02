package id.kinerja.activity.log.messaging;

import id.kinerja.activity.log.NumbersBefore;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.DirectoryObserver;
import id.kinerja.directory.Person;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Remembers the number that somebody had, where he gets another one. */
@Component
class NumberObserver implements DirectoryObserver {

    private final NumbersBefore numbers;

    NumberObserver(NumbersBefore numbers) {
        this.numbers = numbers;
    }

    @Override
    public void peopleChanged(List<Changed<Person>> changes) {
        numbers.keep(changes.stream().flatMap(NumberObserver::former).toList());
    }

    @Override
    public void assignmentsChanged(List<Changed<Assignment>> changes) {
        // What somebody is called hangs on no place.
    }

    private static Stream<NumbersBefore.Former> former(Changed<Person> change) {
        Person before = change.before();
        return before == null
                        || before.number() == null
                        || before.number().equals(change.after().number())
                ? Stream.empty()
                : Stream.of(new NumbersBefore.Former(before.id(), before.number()));
    }
}
