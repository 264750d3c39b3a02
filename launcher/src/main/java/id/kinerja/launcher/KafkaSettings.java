package id.kinerja.launcher;

/**
 * How a broker of ours is configured that is its own controller; the same here and in Docker.
 *
 * <p>Its password comes by the environment, so that the file holds none.
 */
final class KafkaSettings {

    private static final String PASSWORD = SecretNames.variable(Kafka.accountOf(Kafka.ADMIN));

    private KafkaSettings() {}

    /**
     * @param listen the address that clients are listened to at; the controller is called by nobody
     *     but the broker itself
     * @param bootstrap host and port as clients call them
     * @param logs the folder of what topics hold
     */
    static String text(String listen, String bootstrap, int controllerPort, String logs) {
        return """
        process.roles=broker,controller
        node.id=1
        config.providers=env
        config.providers.env.class=org.apache.kafka.common.config.provider.EnvVarConfigProvider
        config.providers.env.param.allowlist.pattern=%5$s
        controller.quorum.voters=1@127.0.0.1:%3$d
        listeners=CLIENT://%1$s:%2$s,CONTROLLER://127.0.0.1:%3$d
        advertised.listeners=CLIENT://%4$s
        listener.security.protocol.map=CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
        inter.broker.listener.name=CLIENT
        controller.listener.names=CONTROLLER
        sasl.enabled.mechanisms=SCRAM-SHA-512
        sasl.mechanism.inter.broker.protocol=SCRAM-SHA-512
        sasl.mechanism.controller.protocol=PLAIN
        listener.name.client.scram-sha-512.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%6$s" password="${env:%5$s}";
        listener.name.controller.sasl.enabled.mechanisms=PLAIN
        listener.name.controller.plain.sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="%6$s" password="${env:%5$s}" user_%6$s="${env:%5$s}";
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        super.users=User:%6$s
        allow.everyone.if.no.acl.found=false
        auto.create.topics.enable=false
        log.dirs=%7$s
        num.partitions=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=8
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        group.initial.rebalance.delay.ms=0
        log.cleaner.dedupe.buffer.size=16777216
        num.network.threads=2
        num.io.threads=4
        """
                .formatted(
                        listen,
                        bootstrap.substring(bootstrap.lastIndexOf(':') + 1),
                        controllerPort,
                        bootstrap,
                        PASSWORD,
                        Kafka.ADMIN,
                        logs);
    }
}
