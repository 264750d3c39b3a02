package id.kinerja.platform.contract;

/** A method as byte code names it. */
record MethodCall(String owner, String name, String descriptor) {

    boolean isOurs() {
        return owner.startsWith("id/kinerja/");
    }

    MethodCall initialiser() {
        return new MethodCall(owner, "<clinit>", "()V");
    }
}
