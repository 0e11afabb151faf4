package io.github.fastapispring.task;

import java.lang.reflect.Method;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.scheduling.support.CronExpression;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.TaskMessage;
import io.github.fastapispring.operation.AnnotatedMethods;
import io.github.fastapispring.operation.InvalidDeclarationsException;
import io.github.fastapispring.operation.Problem;
import io.github.fastapispring.operation.Returned;

/**
 * The {@link TaskHandler} methods of an application, checked at startup.
 */
public final class TaskHandlers {

	private static final Pattern NAME = Pattern.compile("[\\w.-]{1,80}");

	private final JsonMapper mapper;

	private final ReactiveAdapterRegistry adapters;

	private final Predicate<String> executors;

	private final Map<String, TaskHandlerMethod> handlers = new LinkedHashMap<>();

	private final List<Problem> problems = new ArrayList<>();

	/**
	 * No handlers so far.
	 * @param mapper reads and writes payloads
	 * @param adapters the reactive types that are known
	 * @param executors tells whether there is an executor of a name
	 */
	public TaskHandlers(JsonMapper mapper, ReactiveAdapterRegistry adapters, TaskExecutors executors) {
		this.mapper = mapper;
		this.adapters = adapters;
		this.executors = executors::has;
	}

	/**
	 * Adds the handlers of a bean.
	 * @param bean gives the bean
	 * @param type its class
	 */
	public void add(Supplier<Object> bean, Class<?> type) {
		AnnotatedMethods.of(type, TaskHandler.class).forEach((method) -> add(bean, type, method));
	}

	private void add(Supplier<Object> bean, Class<?> type, Method method) {
		TaskHandler declaration = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY)
			.get(TaskHandler.class)
			.synthesize();
		List<JavaType> payloads = Arrays.stream(method.getGenericParameterTypes())
			.filter((parameter) -> parameter != TaskExecution.class)
			.map((parameter) -> this.mapper.constructType(GenericTypeResolver.resolveType(parameter, type)))
			.toList();
		JavaType payload = payloads.isEmpty() ? null : payloads.get(0);
		Returned returned = Returned.of(ResolvableType.forMethodReturnType(method, type), this.adapters);
		checkName(method, declaration);
		checkSchedule(method, declaration, payload);
		if (payloads.size() > 1) {
			problem(method, "It takes " + payloads.size() + " payloads.", "Put them into one record.");
		}
		else if (payload != null) {
			PayloadCheck.faults(this.mapper, payload)
				.forEach((fault) -> problem(method, "Its payload cannot be kept as JSON: " + fault,
						"Use a record of values that Jackson reads and writes."));
		}
		TaskHandlerMethod handler = new TaskHandlerMethod(declaration, method, payload, bean, returned);
		TaskHandlerMethod other = this.handlers.put(handler.versionedName(), handler);
		if (other != null) {
			problem(method, "It handles version " + declaration.version() + " of \"" + declaration.value() + "\" as "
					+ Problem.describe(other.method()) + " does.", "Give one of them another name or version.");
		}
	}

	private void checkName(Method method, TaskHandler declaration) {
		if (!NAME.matcher(declaration.value()).matches()) {
			problem(method, "\"" + declaration.value() + "\" is no name for a task.",
					"Use up to 80 letters, digits, dots, hyphens and underscores.");
		}
		if (declaration.version() < 1) {
			problem(method, "Its version is " + declaration.version() + ".", "Count versions from 1.");
		}
		if (!this.executors.test(declaration.executor())) {
			problem(method, "There is no executor \"" + declaration.executor() + "\".",
					"Configure fastapi.tasks.executors." + declaration.executor() + " or name another one.");
		}
	}

	private void checkSchedule(Method method, TaskHandler declaration, @Nullable JavaType payload) {
		if (declaration.cron().isEmpty()) {
			return;
		}
		if (!CronExpression.isValidExpression(declaration.cron())) {
			problem(method, "\"" + declaration.cron() + "\" is no cron expression.",
					"Write six fields: second, minute, hour, day of month, month, day of week.");
		}
		if (payload != null) {
			problem(method, "It takes a payload, but it runs by a schedule.",
					"Remove the parameter, or enqueue the task.");
		}
		try {
			TaskSchedule.zone(declaration);
		}
		catch (DateTimeException ex) {
			problem(method, "\"" + declaration.zone() + "\" is no time zone.", "Write one such as Europe/Berlin.");
		}
	}

	private void problem(Method method, String what, String fix) {
		this.problems.add(Problem.of(method, what, fix));
	}

	/**
	 * Checks all handlers.
	 * @throws InvalidDeclarationsException when any is wrongly declared
	 */
	public void check() {
		if (!this.problems.isEmpty()) {
			throw new InvalidDeclarationsException("task handler", this.problems);
		}
	}

	/**
	 * All handlers.
	 * @return the handlers in the order of their beans
	 */
	public List<TaskHandlerMethod> all() {
		return List.copyOf(this.handlers.values());
	}

	/**
	 * The handler for a task.
	 * @param message the task
	 * @return the handler, of several versions the newest that takes the payload
	 * @throws IllegalArgumentException when there is none
	 */
	public TaskHandlerMethod find(TaskMessage message) {
		return this.handlers.values()
			.stream()
			.filter((handler) -> handler.declaration().value().equals(message.name())
					&& handler.takes(message.payload()))
			.reduce((one, other) -> (one.declaration().version() > other.declaration().version()) ? one : other)
			.orElseThrow(() -> new IllegalArgumentException(
					"There is no @TaskHandler(\"" + message.name() + "\") that takes "
							+ ((message.payload() != null) ? message.payload().getClass().getName() : "no payload")));
	}

}
