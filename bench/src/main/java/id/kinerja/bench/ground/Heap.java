package id.kinerja.bench.ground;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another JVM of this machine, asked over its own management. */
public final class Heap implements AutoCloseable {

    private static final double MEBIBYTE = 1 << 20;

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private Heap(JMXConnector connector) throws IOException {
        this.connector = connector;
        this.memory =
                ManagementFactory.newPlatformMXBeanProxy(
                        connector.getMBeanServerConnection(),
                        ManagementFactory.MEMORY_MXBEAN_NAME,
                        MemoryMXBean.class);
    }

    // What the rule fears is an answer of somebody else's; this one comes from a child of ours.
    @SuppressWarnings("BanJNDI")
    public static Heap of(long pid) throws IOException, AttachNotSupportedException {
        VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
        try {
            String address = machine.startLocalManagementAgent();
            return new Heap(JMXConnectorFactory.connect(new JMXServiceURL(address)));
        } finally {
            machine.detach();
        }
    }

    /** In MiB, whether it is still needed or not. */
    public double used() {
        return memory.getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }

    /** In MiB, what is still needed: garbage is collected first. */
    public double live() {
        memory.gc();
        return used();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
