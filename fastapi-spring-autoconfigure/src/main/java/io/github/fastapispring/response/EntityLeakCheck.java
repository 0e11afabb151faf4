package io.github.fastapispring.response;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

import io.github.fastapispring.operation.Problem;
import io.github.fastapispring.operation.ResponseDescription;

/**
 * Sees to it that no persistent class is sent as it is.
 */
public final class EntityLeakCheck {

	private static final Logger logger = LoggerFactory.getLogger(EntityLeakCheck.class);

	private final EntityLeak leak;

	private final EntityLeakPolicy policy;

	/**
	 * A check.
	 * @param mapper tells what is sent of a type
	 * @param policy what happens to an operation that fails it
	 */
	public EntityLeakCheck(ObjectMapper mapper, EntityLeakPolicy policy) {
		this.leak = new EntityLeak(mapper);
		this.policy = policy;
	}

	/**
	 * Checks an operation that has no response model.
	 * @param response what it sends
	 * @param problems takes the problem where the policy is to fail
	 */
	public void check(ResponseDescription response, List<Problem> problems) {
		if (this.policy == EntityLeakPolicy.IGNORE) {
			return;
		}
		this.leak.find(response.returned().body()).ifPresent((entity) -> {
			String what = "It sends the persistent class " + entity.getSimpleName() + " as it is, with every column.";
			if (this.policy == EntityLeakPolicy.FAIL) {
				problems.add(Problem.of(response.method(), what,
						"Say what is sent: responseModel = " + entity.getSimpleName() + "Response.class."));
			}
			else {
				logger.warn("{}: {}", Problem.describe(response.method()), what);
			}
		});
	}

}
