package io.github.fastapispring.invocation;

import java.util.Map;

import io.micrometer.context.ContextRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A call finds what was captured for its request and nothing else, and leaves its thread
 * as it was.
 */
class CallContextTests {

	private static final ThreadLocal<String> TRACE = new ThreadLocal<>();

	@BeforeEach
	void register() {
		ContextRegistry.getInstance().registerThreadLocalAccessor("trace", TRACE);
	}

	@AfterEach
	void clear() {
		ContextRegistry.getInstance().removeThreadLocalAccessor("trace");
		TRACE.remove();
		MDC.clear();
	}

	@Test
	void aCallFindsWhatTheThreadHadThatBeganTheRequest() throws Throwable {
		CallContext captured = captured("request", "trace");
		set("other", "other");
		assertThat(captured.run(CallContextTests::seen)).isEqualTo("request trace");
		assertThat(captured.around(Mono.fromSupplier(CallContextTests::seen)).block()).isEqualTo("request trace");
	}

	@Test
	void aCallFindsWhatTheReactorContextHas() throws Throwable {
		CallContext captured = CallContext.of(CallContext.capture(Context.of("trace", "of Reactor")));
		assertThat(captured.run(CallContextTests::seen)).isEqualTo("null of Reactor");
	}

	@Test
	void theReactorContextHasWhatTheThreadHad() {
		TRACE.set("of thread");
		assertThat(CallContext.capture(Context.empty()).<String>get("trace")).isEqualTo("of thread");
	}

	@Test
	void aCallDoesNotFindWhatAnotherRequestHasOnItsThread() throws Throwable {
		CallContext captured = CallContext.of(CallContext.capture(Context.empty()));
		set("other", "other");
		assertThat(captured.run(CallContextTests::seen)).isEqualTo("null null");
		assertThat(seen()).isEqualTo("other other");
	}

	@Test
	void theThreadIsLeftAsItWas() throws Throwable {
		CallContext captured = captured("request", "trace");
		set("other", "other");
		captured.run(() -> {
			set("changed", "changed");
			MDC.put("more", "more");
			return null;
		});
		assertThat(seen()).isEqualTo("other other");
		assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("request", "other"));
	}

	@Test
	void theThreadIsLeftEmptyWhereItWas() throws Throwable {
		CallContext captured = captured("request", "trace");
		MDC.clear();
		TRACE.remove();
		captured.run(CallContextTests::seen);
		assertThat(seen()).isEqualTo("null null");
	}

	@Test
	void theThreadIsLeftAsItWasByACallThatFails() {
		CallContext captured = captured("request", "trace");
		set("other", "other");
		assertThatIllegalStateException().isThrownBy(() -> captured.run(() -> {
			throw new IllegalStateException(seen());
		})).withMessage("request trace");
		assertThat(seen()).isEqualTo("other other");
	}

	private static CallContext captured(String request, String trace) {
		set(request, trace);
		return CallContext.of(CallContext.capture(Context.empty()));
	}

	private static void set(String request, String trace) {
		MDC.put("request", request);
		TRACE.set(trace);
	}

	private static String seen() {
		return MDC.get("request") + " " + TRACE.get();
	}

}
