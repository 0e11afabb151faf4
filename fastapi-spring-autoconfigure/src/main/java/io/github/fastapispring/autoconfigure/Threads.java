package io.github.fastapispring.autoconfigure;

import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Makes the threads for code that may wait.
 */
final class Threads {

	private Threads() {
	}

	/**
	 * An executor: virtual threads where the JDK has them, else a pool, which a bean
	 * factory has to initialize.
	 * @param prefix the beginning of the names of its threads
	 * @param poolSize the number of threads of a pool
	 * @param queueCapacity the number of calls that wait for a thread of a pool
	 * @return the executor
	 */
	static AsyncTaskExecutor executor(String prefix, int poolSize, int queueCapacity) {
		if (Runtime.version().feature() >= 21) {
			return new VirtualThreadTaskExecutor(prefix);
		}
		ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
		pool.setThreadNamePrefix(prefix);
		pool.setCorePoolSize(poolSize);
		pool.setMaxPoolSize(poolSize);
		pool.setQueueCapacity(queueCapacity);
		pool.setDaemon(true);
		pool.setAllowCoreThreadTimeOut(true);
		pool.setAcceptTasksAfterContextClose(true);
		return pool;
	}

}
