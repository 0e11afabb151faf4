package io.github.fastapispring.task.durable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import org.springframework.scheduling.support.CronExpression;

/**
 * The times of a cron expression of Spring, so that both engines read it alike.
 *
 * @param expression the expression
 * @param zone its time zone
 */
record CronTimes(CronExpression expression, ZoneId zone) implements Schedule {

	@Override
	public Instant getNextExecutionTime(ExecutionComplete complete) {
		return after(complete.getTimeDone());
	}

	@Override
	public Instant getInitialExecutionTime(Instant now) {
		return after(now);
	}

	private Instant after(Instant time) {
		ZonedDateTime next = this.expression.next(time.atZone(this.zone));
		return (next != null) ? next.toInstant() : NEVER;
	}

	@Override
	public boolean isDeterministic() {
		return true;
	}

}
