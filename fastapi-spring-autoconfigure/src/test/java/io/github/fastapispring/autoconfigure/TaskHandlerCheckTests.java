package io.github.fastapispring.autoconfigure;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;

import io.github.fastapispring.TaskExecution;
import io.github.fastapispring.TaskHandler;

import static io.github.fastapispring.autoconfigure.StartupFailures.APPLICATION;
import static io.github.fastapispring.autoconfigure.StartupFailures.failureOf;
import static io.github.fastapispring.autoconfigure.StartupFailures.place;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each kind of wrong task handler stops the application with a description that names
 * class, method, file and line, and with an action.
 */
class TaskHandlerCheckTests {

	private static final String VALUES = "Use a record of values that Jackson reads and writes.";

	@Test
	void executorThatIsNotConfigured() {
		assertReported(failureOf(UnknownExecutor.class), place(UnknownExecutor.class, "handle"),
				"There is no executor \"mail\".", "Configure fastapi.tasks.executors.mail or name another one.");
	}

	@Test
	void nameWithOtherCharacters() {
		assertReported(failureOf(WrongName.class), place(WrongName.class, "handle"),
				"\"send mail\" is no name for a task.", "Use up to 80 letters, digits, dots, hyphens and underscores.");
	}

	@Test
	void nameThatIsEmpty() {
		assertReported(failureOf(EmptyName.class), place(EmptyName.class, "handle"), "\"\" is no name for a task.",
				"Use up to 80 letters, digits, dots, hyphens and underscores.");
	}

	@Test
	void versionBelowOne() {
		assertReported(failureOf(VersionZero.class), place(VersionZero.class, "handle"), "Its version is 0.",
				"Count versions from 1.");
	}

	@Test
	void handlersOfOneNameAndVersion() {
		FailureAnalysis failure = failureOf(OneHandler.class, OtherHandler.class);
		assertReported(failure, place(OtherHandler.class, "handleToo"),
				"It handles version 1 of \"mail\" as " + place(OneHandler.class, "handle") + " does.",
				"Give one of them another name or version.");
	}

	@Test
	void severalPayloads() {
		assertReported(failureOf(TwoPayloads.class), place(TwoPayloads.class, "handle"), "It takes 2 payloads.",
				"Put them into one record.");
	}

	@Test
	void cronExpressionThatIsNone() {
		assertReported(failureOf(WrongCron.class), place(WrongCron.class, "handle"),
				"\"every day\" is no cron expression.",
				"Write six fields: second, minute, hour, day of month, month, day of week.");
	}

	@Test
	void timeZoneThatIsNone() {
		assertReported(failureOf(WrongZone.class), place(WrongZone.class, "handle"), "\"Berlin\" is no time zone.",
				"Write one such as Europe/Berlin.");
	}

	@Test
	void scheduleWithAPayload() {
		assertReported(failureOf(CronWithPayload.class), place(CronWithPayload.class, "handle"),
				"It takes a payload, but it runs by a schedule.", "Remove the parameter, or enqueue the task.");
	}

	@Test
	void payloadThatIsAStream() {
		assertReported(failureOf(StreamPayload.class), place(StreamPayload.class, "handle"),
				"Its payload cannot be kept as JSON: java.io.InputStream cannot be read (", VALUES);
	}

	@Test
	void payloadThatIsAnInterface() {
		assertReported(failureOf(InterfacePayload.class), place(InterfacePayload.class, "handle"),
				"Its payload cannot be kept as JSON: " + Event.class.getName() + " cannot be read (", VALUES);
	}

	@Test
	void payloadThatDoesNotWriteWhatItReads() {
		assertReported(failureOf(HalfPayload.class), place(HalfPayload.class, "handle"),
				"Its payload cannot be kept as JSON: " + WriteOnly.class.getName() + " does not write its secret.",
				VALUES);
	}

	@Test
	void payloadThatHoldsAnUnfitValue() {
		assertReported(failureOf(NestedPayload.class), place(NestedPayload.class, "handle"),
				"Its payload cannot be kept as JSON: java.io.InputStream cannot be read (", VALUES);
	}

	@Test
	void payloadThatHoldsUnfitElements() {
		assertReported(failureOf(ElementPayload.class), place(ElementPayload.class, "handle"),
				"Its payload cannot be kept as JSON: " + Event.class.getName() + " cannot be read (", VALUES);
	}

	@Test
	void everyFaultIsReported() {
		FailureAnalysis failure = failureOf(WrongName.class, WrongCron.class);
		assertThat(failure.getDescription()).contains(place(WrongName.class, "handle"),
				place(WrongCron.class, "handle"));
	}

	@Test
	void rightHandlersAreNoFault() {
		APPLICATION.withUserConfiguration(RightHandlers.class).run((context) -> assertThat(context).hasNotFailed());
	}

	private static void assertReported(FailureAnalysis failure, String place, String what, String action) {
		StartupFailures.assertReported("task handler", failure, place, what, action);
	}

	static class UnknownExecutor {

		@TaskHandler(value = "mail", executor = "mail")
		void handle() {
			throw new IllegalStateException();
		}

	}

	static class WrongName {

		@TaskHandler("send mail")
		void handle() {
			throw new IllegalStateException();
		}

	}

	static class EmptyName {

		@TaskHandler("")
		void handle() {
			throw new IllegalStateException();
		}

	}

	static class VersionZero {

		@TaskHandler(value = "mail", version = 0)
		void handle() {
			throw new IllegalStateException();
		}

	}

	static class OneHandler {

		@TaskHandler("mail")
		void handle(String text) {
			throw new IllegalStateException();
		}

	}

	static class OtherHandler {

		@TaskHandler("mail")
		void handleToo() {
			throw new IllegalStateException();
		}

	}

	static class TwoPayloads {

		@TaskHandler("mail")
		void handle(String to, TaskExecution execution, String text) {
			throw new IllegalStateException();
		}

	}

	static class WrongCron {

		@TaskHandler(value = "mail", cron = "every day")
		void handle() {
			throw new IllegalStateException();
		}

	}

	static class WrongZone {

		@TaskHandler(value = "mail", cron = "0 0 3 * * *", zone = "Berlin")
		void handle() {
			throw new IllegalStateException();
		}

	}

	static class CronWithPayload {

		@TaskHandler(value = "mail", cron = "0 0 3 * * *")
		void handle(String text) {
			throw new IllegalStateException();
		}

	}

	static class StreamPayload {

		@TaskHandler("mail")
		void handle(InputStream attachment) {
			throw new IllegalStateException();
		}

	}

	interface Event {

	}

	static class InterfacePayload {

		@TaskHandler("mail")
		void handle(Event event) {
			throw new IllegalStateException();
		}

	}

	static class WriteOnly {

		private @Nullable String secret;

		public void setSecret(String secret) {
			this.secret = secret;
		}

		boolean knows(String text) {
			return text.equals(this.secret);
		}

	}

	static class HalfPayload {

		@TaskHandler("mail")
		void handle(WriteOnly value) {
			throw new IllegalStateException();
		}

	}

	record Mail(String to, Attachment attachment) {

	}

	record Attachment(String name, InputStream content) {

	}

	static class NestedPayload {

		@TaskHandler("mail")
		void handle(Mail mail) {
			throw new IllegalStateException();
		}

	}

	static class ElementPayload {

		@TaskHandler("mail")
		void handle(Map<String, List<Event>> events) {
			throw new IllegalStateException();
		}

	}

	enum Kind {

		LETTER, PARCEL

	}

	record Right(String to, Kind kind, Instant sent, Optional<Integer> weight, List<Right> others,
			Map<String, Long> counts, byte[] content, @Nullable Right parent) {

	}

	static class Bean {

		private String name = "";

		public String getName() {
			return this.name;
		}

		public void setName(String name) {
			this.name = name;
		}

	}

	static class RightHandlers {

		@TaskHandler("record")
		void handle(Right payload) {
		}

		@TaskHandler(value = "record", version = 2)
		void handle(List<Right> payload, TaskExecution execution) {
		}

		@TaskHandler("bean")
		void handle(Bean payload) {
		}

		@TaskHandler("text")
		void handle(String payload) {
		}

		@TaskHandler("number")
		void handle(long payload) {
		}

		@TaskHandler(value = "hourly", cron = "@hourly", zone = "Europe/Berlin")
		void handle() {
		}

	}

}
