package id.kinerja.tukin.statement;

/** A statement that an approval has made final, with the run that granted it. */
public record GrantedStatement(Statement statement, GrantingRun run) {}
