package id.kinerja.integration.ekinerja.app;

import id.kinerja.integration.ekinerja.EkinerjaBook;
import id.kinerja.integration.ekinerja.OwnRating;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps the ratings that are told, to be held against e-Kinerja's. */
@Component
public class TakeOwnRatings {

    private final EkinerjaBook book;

    TakeOwnRatings(EkinerjaBook book) {
        this.book = book;
    }

    public void take(List<OwnRating> ratings) {
        book.tell(ratings);
    }
}
