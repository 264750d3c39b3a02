# One image for the gateway and for each service:
#   ./mvnw -DskipTests package
#   docker build --build-arg MODULE=service-tukin --tag kinerja/service-tukin .
# Layers go from what changes seldom to what changes daily, so that a new version moves little.
FROM eclipse-temurin:25.0.3_9-jre AS layers
ARG MODULE
WORKDIR /build
COPY ${MODULE}/target/${MODULE}.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --launcher --destination extracted

# Topics, accounts and access of the broker, made by the launcher's own code; it ends when it is done.
FROM eclipse-temurin:25.0.3_9-jre AS setup
USER 10001:10001
WORKDIR /application
COPY launcher/target/lib/ lib/
COPY launcher/target/launcher.jar ./
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", "launcher.jar:lib/*", "id.kinerja.launcher.Main"]

# Keycloak, built for PostgreSQL as the launcher builds it.
FROM quay.io/keycloak/keycloak:26.7.3 AS keycloak
RUN ["/opt/keycloak/bin/kc.sh", "build", "--db=postgres", "--health-enabled=true"]

# Last, so that it is what is built where no target is named.
FROM eclipse-temurin:25.0.3_9-jre AS application
# A number, so that Kubernetes can see by itself that it isn't root.
USER 10001:10001
WORKDIR /application
COPY --from=layers /build/extracted/dependencies/ ./
COPY --from=layers /build/extracted/spring-boot-loader/ ./
COPY --from=layers /build/extracted/snapshot-dependencies/ ./
COPY --from=layers /build/extracted/application/ ./
# The same flags as the launcher gives; the heap follows the limit of the container.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "org.springframework.boot.loader.launch.JarLauncher"]
