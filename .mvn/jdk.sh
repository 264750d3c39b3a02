# Sourced by mvnw and kinerja: leaves JAVA_HOME at a JDK 25, wherever this machine keeps one.

# By the file that every JDK has, since starting each JVM to ask it takes a while.
jdk_major() {
  if [ -r "$1/release" ] && grep -q '^JAVA_VERSION="' "$1/release"; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    return
  fi
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

jdk_is_25() {
  [ -x "$1/bin/javac" ] && [ "$(jdk_major "$1")" = 25 ]
}

find_jdk_25() {
  if [ -n "${JAVA_HOME-}" ] && jdk_is_25 "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  # The set -f of mvnw forbids globbing, so candidates are listed by find.
  find /usr/lib/jvm /usr/java /opt /usr/local "${HOME:-/root}/.sdkman/candidates/java" \
    "${HOME:-/root}/.jdks" "${HOME:-/root}/.local/share/mise/installs/java" "${HOME:-/root}/.asdf/installs/java" \
    /Library/Java/JavaVirtualMachines \
    -maxdepth 4 -path '*/bin/javac' 2>/dev/null | sort | while IFS= read -r javac; do
    home=${javac%/bin/javac}
    if jdk_is_25 "$home"; then
      printf '%s\n' "$home"
      break
    fi
  done
}

JAVA_HOME=$(find_jdk_25)
if [ -z "$JAVA_HOME" ]; then
  echo "Kinerja needs a JDK 25 and found none: install one (for example the package temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME to it." >&2
  exit 1
fi
export JAVA_HOME
PATH="$JAVA_HOME/bin:$PATH"
export PATH
