package io.github.fastapispring.task;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JavaType;

import org.springframework.util.ClassUtils;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskHandler;
import io.github.fastapispring.invocation.Invoker;
import io.github.fastapispring.operation.Returned;

/**
 * A method that executes the tasks of one name and version.
 */
public final class TaskHandlerMethod {

	private final TaskHandler declaration;

	private final Method method;

	private final @Nullable JavaType payload;

	private final Supplier<Object> bean;

	private final Returned returned;

	private final Invoker invoker;

	/**
	 * A handler.
	 * @param declaration what its annotation says
	 * @param method the method
	 * @param payload what it takes, null for nothing
	 * @param bean gives the object that has the method
	 * @param returned what it returns
	 */
	TaskHandlerMethod(TaskHandler declaration, Method method, @Nullable JavaType payload, Supplier<Object> bean,
			Returned returned) {
		this.declaration = declaration;
		this.method = method;
		this.payload = payload;
		this.bean = bean;
		this.returned = returned;
		this.invoker = new Invoker(method);
	}

	/**
	 * What its annotation says.
	 * @return name, version, executor and schedule
	 */
	public TaskHandler declaration() {
		return this.declaration;
	}

	/**
	 * The name of its tasks with the version of their payload.
	 * @return for example {@code welcome-mail/1}
	 */
	public String versionedName() {
		return this.declaration.value() + "/" + this.declaration.version();
	}

	/**
	 * When it is executed by itself.
	 * @return the schedule, null for tasks that are enqueued
	 */
	public @Nullable TaskSchedule schedule() {
		return this.declaration.cron().isEmpty() ? null : TaskSchedule.of(this.declaration);
	}

	/**
	 * What it takes.
	 * @return the type of the payload, null for none
	 */
	public @Nullable JavaType payload() {
		return this.payload;
	}

	Method method() {
		return this.method;
	}

	boolean takes(@Nullable Object value) {
		return (this.payload == null || value == null) ? this.payload == null && value == null
				: ClassUtils.isAssignableValue(this.payload.getRawClass(), value);
	}

	/**
	 * What it does for one task.
	 * @param value the payload
	 * @param execution the execution
	 * @return the work
	 */
	Work work(@Nullable Object value, TaskExecution execution) {
		@Nullable Object[] arguments = Arrays.stream(this.method.getParameterTypes())
			.map((type) -> (type == TaskExecution.class) ? execution : value)
			.toArray();
		return this.returned.isAsync() ? Work.reactive(() -> await(arguments))
				: Work.plain(() -> this.invoker.invoke(this.bean.get(), arguments));
	}

	private Mono<?> await(@Nullable Object[] arguments) {
		try {
			Object result = this.invoker.invoke(this.bean.get(), arguments);
			return (result != null) ? this.returned.await(result) : Mono.empty();
		}
		catch (Throwable ex) {
			return Mono.error(ex);
		}
	}

}
