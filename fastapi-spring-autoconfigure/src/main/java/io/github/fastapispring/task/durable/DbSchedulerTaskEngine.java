package io.github.fastapispring.task.durable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;

import io.github.fastapispring.TaskMessage;
import io.github.fastapispring.invocation.BlockingCalls;
import io.github.fastapispring.task.RequestTasks;
import io.github.fastapispring.task.StoredTasks;
import io.github.fastapispring.task.TaskEngine;
import io.github.fastapispring.task.TaskExecutors;
import io.github.fastapispring.task.TaskHandlerMethod;
import io.github.fastapispring.task.TaskHandlers;
import io.github.fastapispring.task.TaskReports;

/**
 * Stores tasks in a database, from which db-scheduler gives each to one of the instances
 * of the application.
 */
public final class DbSchedulerTaskEngine implements TaskEngine {

	private static final Logger logger = LoggerFactory.getLogger(DbSchedulerTaskEngine.class);

	/** Tasks that no handler is known for wait until there is one. */
	private static final Duration NEVER = Duration.ofDays(36_500);

	private final TaskHandlers handlers;

	private final TaskTable table;

	private final @Nullable ReactiveTransactions transactions;

	private final BlockingCalls calls;

	private final JsonMapper mapper;

	private final DbSchedulerSettings settings;

	private final SingletonSupplier<Scheduler> scheduler;

	/**
	 * An engine.
	 * @param settings how db-scheduler works
	 * @param table has the tasks
	 * @param transactions the reactive transactions of the same database, null for none
	 * @param handlers execute the tasks
	 * @param executors run the handlers
	 * @param reports hears how tasks end
	 * @param calls runs what waits for the database
	 * @param mapper reads and writes payloads
	 */
	public DbSchedulerTaskEngine(DbSchedulerSettings settings, TaskTable table,
			@Nullable ReactiveTransactions transactions, TaskHandlers handlers, TaskExecutors executors,
			TaskReports reports, BlockingCalls calls, JsonMapper mapper) {
		this.settings = settings;
		this.handlers = handlers;
		this.table = table;
		this.transactions = transactions;
		this.calls = calls;
		this.mapper = mapper;
		this.scheduler = SingletonSupplier.of(() -> scheduler(handlers.all()
			.stream()
			.map((handler) -> new StoredTaskExecution(handler, executors, reports, table, mapper).task())
			.toList()));
	}

	private Scheduler scheduler(List<Task<byte[]>> tasks) {
		List<Task<?>> enqueued = tasks.stream()
			.filter((task) -> !(task instanceof RecurringTask))
			.<Task<?>>map((task) -> task)
			.toList();
		List<RecurringTask<byte[]>> recurring = tasks.stream()
			.filter(RecurringTask.class::isInstance)
			.map((task) -> (RecurringTask<byte[]>) task)
			.toList();
		SchedulerBuilder builder = Scheduler
			.create(new TransactionAwareDataSourceProxy(this.table.dataSource()), enqueued)
			.startTasks(recurring)
			.tableName(TaskTable.NAME)
			.serializer(new PlainBytes())
			.threads(this.settings.threads())
			.pollingInterval(this.settings.pollingInterval())
			.heartbeatInterval(this.settings.heartbeatInterval())
			.missedHeartbeatsLimit(DbSchedulerSettings.MISSED_HEARTBEATS)
			.deleteUnresolvedAfter(NEVER)
			.shutdownMaxWait(this.settings.shutdownTimeout())
			.failureLogging(LogLevel.OFF, false);
		PollingStrategyConfig strategy = PollingStrategyConfig.DEFAULT_SELECT_FOR_UPDATE;
		return (this.table.isPostgres() ? builder.pollUsingLockAndFetch(strategy.lowerLimitFractionOfThreads,
				strategy.upperLimitFractionOfThreads) : builder)
			.build();
	}

	@Override
	public Mono<Boolean> enqueue(TaskMessage message, @Nullable RequestTasks request, boolean always) {
		if (this.table.isInTransaction()) {
			boolean inserted = this.table.insert(stored(message, request));
			TransactionSynchronizationManager.registerSynchronization(new AfterCommit());
			return Mono.just(inserted);
		}
		return Mono.defer(() -> {
			StoredTask task = stored(message, request);
			return inReactiveTransaction(task).switchIfEmpty(Mono.defer(() -> inOwnTransaction(task)));
		});
	}

	private StoredTask stored(TaskMessage message, @Nullable RequestTasks request) {
		TaskHandlerMethod handler = this.handlers.find(message);
		JsonNode payload = (message.payload() != null) ? this.mapper.valueToTree(message.payload()) : null;
		StoredPayload stored = new StoredPayload((request != null) ? request.origin() : null, payload);
		return new StoredTask(handler.versionedName(), message.key(), this.mapper.writeValueAsBytes(stored),
				Instant.now().plus(message.delay()));
	}

	private Mono<Boolean> inReactiveTransaction(StoredTask task) {
		ReactiveTransactions known = this.transactions;
		return (known == null) ? Mono.empty() : known.current()
			.flatMap((transaction) -> known.insert(transaction, this.table.insertStatement(), task, this::lookAtOnce));
	}

	private Mono<Boolean> inOwnTransaction(StoredTask task) {
		return this.calls.<Boolean>elsewhere(() -> this.table.insert(task), () -> {
		}).doOnSuccess((inserted) -> lookAtOnce());
	}

	/** What this instance has stored need not wait until it looks again. */
	private void lookAtOnce() {
		this.scheduler.obtain().triggerCheckForDueExecutions();
	}

	@Override
	public StoredTasks stored() {
		return this.table.count();
	}

	@Override
	public void start() {
		this.settings.schema().prepare(this.table);
		Set<String> known = this.handlers.all()
			.stream()
			.map(TaskHandlerMethod::versionedName)
			.collect(Collectors.toSet());
		this.table.names()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> logger.warn("Stored tasks wait for a @TaskHandler that this application has not: {}",
					name));
		this.scheduler.obtain().start();
	}

	@Override
	public Mono<Void> stop() {
		return Mono.<Void>fromRunnable(() -> this.scheduler.obtain().stop()).subscribeOn(Schedulers.boundedElastic());
	}

	private final class AfterCommit implements TransactionSynchronization {

		@Override
		public void afterCommit() {
			lookAtOnce();
		}

	}

}
