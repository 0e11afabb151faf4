package io.github.fastapispring.autoconfigure;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.http.codec.autoconfigure.CodecsAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.HttpHandlerAutoConfiguration;
import org.springframework.boot.webflux.autoconfigure.WebFluxAutoConfiguration;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts applications that do not start, and says what they should have reported.
 */
final class StartupFailures {

	static final ReactiveWebApplicationContextRunner APPLICATION = new ReactiveWebApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(CodecsAutoConfiguration.class, FastApiAutoConfiguration.class,
				HttpHandlerAutoConfiguration.class, JacksonAutoConfiguration.class, ValidationAutoConfiguration.class,
				WebFluxAutoConfiguration.class));

	private StartupFailures() {
	}

	static FailureAnalysis failureOf(Class<?>... beans) {
		FailureAnalysis[] failure = new FailureAnalysis[1];
		APPLICATION.withUserConfiguration(beans).run((context) -> failure[0] = failure(context.getStartupFailure()));
		return failure[0];
	}

	static FailureAnalysis failure(@Nullable Throwable startupFailure) {
		assertThat(startupFailure).as("startup failure").isNotNull();
		FailureAnalysis failure = new InvalidDeclarationsFailureAnalyzer().analyze(startupFailure);
		assertThat(failure).as(() -> "analysis of " + startupFailure).isNotNull();
		return failure;
	}

	static void assertReported(FailureAnalysis failure, String place, String what, String action) {
		assertReported("path operation", failure, place, what, action);
	}

	static void assertReported(String kind, FailureAnalysis failure, String place, String what, String action) {
		assertThat(failure.getDescription()).startsWith("A " + kind + " is wrongly declared:")
			.contains("1. " + place, what);
		assertThat(failure.getAction()).startsWith("1. ").contains(action);
	}

	/**
	 * Where a method stands: each throws an exception, whose trace tells the line.
	 * @param type the class of the method, nested in that of the tests
	 * @param name the name of the method
	 * @return what a report calls it
	 */
	static String place(Class<?> type, String name) {
		Method method = Arrays.stream(type.getDeclaredMethods())
			.filter((candidate) -> candidate.getName().equals(name))
			.findFirst()
			.orElseThrow();
		try {
			Object[] arguments = Arrays.stream(method.getParameterTypes())
				.map((parameter) -> parameter.isPrimitive() ? Array.get(Array.newInstance(parameter, 1), 0) : null)
				.toArray();
			method.setAccessible(true);
			method.invoke(type.getDeclaredConstructor().newInstance(), arguments);
		}
		catch (InvocationTargetException ex) {
			StackTraceElement frame = ex.getCause().getStackTrace()[0];
			String parameters = Arrays.stream(method.getParameterTypes())
				.map(Class::getSimpleName)
				.collect(Collectors.joining(", "));
			String file = type.getNestHost().getSimpleName() + ".java";
			assertThat(frame.getFileName()).isEqualTo(file);
			return "%s.%s(%s) (%s:%d)".formatted(ClassUtils.getShortName(type), name, parameters, file,
					frame.getLineNumber());
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
		throw new IllegalStateException(method + " throws nothing");
	}

}
