package io.github.fastapispring.benchmarks.compare;

import java.io.IOException;
import java.lang.management.ManagementFactory;

import javax.management.JMException;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;

/**
 * Tells how many bytes the threads of another JVM have allocated.
 */
final class Allocation {

	private final MBeanServerConnection server;

	private Allocation(MBeanServerConnection server) {
		this.server = server;
	}

	static Allocation of(long pid) throws IOException {
		try {
			VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
			String url = machine.startLocalManagementAgent();
			machine.detach();
			return new Allocation(JMXConnectorFactory.connect(new JMXServiceURL(url)).getMBeanServerConnection());
		}
		catch (AttachNotSupportedException ex) {
			throw new IOException(ex);
		}
	}

	long bytes() throws IOException {
		try {
			return (long) this.server.getAttribute(new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
					"TotalThreadAllocatedBytes");
		}
		catch (JMException ex) {
			throw new IOException(ex);
		}
	}

}
