package id.kinerja.tukin.policy;

/** Where a rule comes from: the regulation and the article of it. */
public record Article(String regulation, String article) {

    @Override
    public String toString() {
        return regulation + " " + article;
    }
}
