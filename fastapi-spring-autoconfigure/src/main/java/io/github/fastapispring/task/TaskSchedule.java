package io.github.fastapispring.task;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.support.CronExpression;

import io.github.fastapispring.TaskHandler;

/**
 * When a task is executed by itself, for every engine alike.
 *
 * @param times the times
 * @param zone their time zone
 */
public record TaskSchedule(CronExpression times, ZoneId zone) {

	/**
	 * The schedule that a handler declares.
	 * @param declaration the declaration, which has a cron expression
	 * @return the schedule
	 */
	static TaskSchedule of(TaskHandler declaration) {
		return new TaskSchedule(CronExpression.parse(declaration.cron()), zone(declaration));
	}

	/**
	 * The time zone that a handler declares.
	 * @param declaration the declaration
	 * @return the zone, that of the server where it names none
	 */
	static ZoneId zone(TaskHandler declaration) {
		return declaration.zone().isEmpty() ? ZoneId.systemDefault() : ZoneId.of(declaration.zone());
	}

	/**
	 * The first time after another one.
	 * @param time the other one
	 * @return the time, null where there is none any more
	 */
	public @Nullable Instant after(Instant time) {
		ZonedDateTime next = this.times.next(time.atZone(this.zone));
		return (next != null) ? next.toInstant() : null;
	}

}
