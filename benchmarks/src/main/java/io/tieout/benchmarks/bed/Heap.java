package io.tieout.benchmarks.bed;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.tieout.local.Problem;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What a process holds in its heap: what is left after a full collection, which is asked for each time. Needs the JVM's own tools only. */
public final class Heap implements AutoCloseable {

    private static final double MEBIBYTE = 1024.0 * 1024;

    private final JMXConnector connector;
    private final MemoryMXBean memory;

    private Heap(JMXConnector connector, MemoryMXBean memory) {
        this.connector = connector;
        this.memory = memory;
    }

    @SuppressWarnings("BanJNDI") // the address is what the process itself has just said, on this machine
    static Heap of(long pid) {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                JMXConnector connector =
                        JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
                return new Heap(
                        connector,
                        ManagementFactory.newPlatformMXBeanProxy(
                                connector.getMBeanServerConnection(),
                                ManagementFactory.MEMORY_MXBEAN_NAME,
                                MemoryMXBean.class));
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException e) {
            throw new Problem("The heap of process " + pid + " cannot be looked at: " + e.getMessage(), e);
        }
    }

    /** MiB that are in use by what is reachable, and by nothing else. */
    public double held() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }

    @Override
    public void close() {
        try {
            connector.close();
        } catch (IOException e) {
            throw new Problem("The look at a heap could not be ended: " + e.getMessage(), e);
        }
    }
}
