package io.github.fastapispring.task.durable;

import java.time.Instant;
import java.util.Objects;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;

import io.github.fastapispring.task.TaskSchedule;

/**
 * A schedule as db-scheduler knows it.
 *
 * @param schedule the schedule
 */
record CronTimes(TaskSchedule schedule) implements Schedule {

	@Override
	public Instant getNextExecutionTime(ExecutionComplete complete) {
		return after(complete.getTimeDone());
	}

	@Override
	public Instant getInitialExecutionTime(Instant now) {
		return after(now);
	}

	private Instant after(Instant time) {
		return Objects.requireNonNullElse(this.schedule.after(time), NEVER);
	}

	@Override
	public boolean isDeterministic() {
		return true;
	}

}
