package io.github.fastapispring.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.util.function.SingletonSupplier;
import org.springframework.validation.Errors;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.model.ViolationReport;
import io.github.fastapispring.operation.Parameter;
import io.github.fastapispring.operation.Place;
import io.github.fastapispring.operation.Source;
import io.github.fastapispring.validation.Constraints;
import io.github.fastapispring.validation.Violation;
import io.github.fastapispring.validation.WrittenConstraints;

/**
 * Reads the arguments of one method or constructor. Stateless and safe for use by several
 * threads.
 */
public final class ExecutableBinder {

	private final Executable executable;

	private final ValueTypes types;

	/** In the order in which errors are reported. */
	private final List<Argument> arguments;

	private final List<Parameter> asynchronous;

	private final Supplier<Boolean> constrained;

	/** Of these, the parameter after them takes what is wrong. */
	private final Set<Integer> withErrors;

	private final Class<?>[] groups;

	ExecutableBinder(Executable executable, Class<?> owner, List<Parameter> parameters, ValueTypes types,
			ArgumentReaderFactory readers) {
		this.executable = executable;
		this.types = types;
		this.arguments = parameters.stream()
			.sorted(Comparator.comparing(ExecutableBinder::rank))
			.map((parameter) -> new Argument(parameter.index(), readers.create(parameter)))
			.toList();
		this.asynchronous = parameters.stream()
			.filter((parameter) -> parameter.adapter() != null && !(parameter.source() instanceof Source.Framework))
			.toList();
		this.constrained = SingletonSupplier.of(() -> isConstrained(types.constraints(), executable, owner));
		if (WrittenConstraints.areOn(executable)) {
			// A constraint that is wrongly declared stops the start.
			this.constrained.get();
		}
		this.withErrors = parameters.stream()
			.filter((parameter) -> Errors.class.isAssignableFrom(parameter.declaration().getParameterType()))
			.map((parameter) -> parameter.index() - 1)
			.collect(Collectors.toSet());
		this.groups = parameters.stream()
			.map(Parameter::groups)
			.filter((group) -> group.length > 0)
			.findFirst()
			.orElse(new Class<?>[0]);
	}

	private static boolean isConstrained(Constraints constraints, Executable executable, Class<?> owner) {
		return (executable instanceof Method method) ? constraints.isConstrained(owner, method)
				: constraints.isConstrained((Constructor<?>) executable);
	}

	private static int rank(Parameter parameter) {
		if (parameter.source() instanceof Source.Single single) {
			return single.place().ordinal();
		}
		return (parameter.source() instanceof Source.Model model) ? model.place().ordinal() : Place.values().length;
	}

	/**
	 * Reads the arguments.
	 * @param target the object that will be called, null for a constructor
	 * @param input the request
	 * @param errors takes what is wrong
	 * @return the arguments in the order of the parameters; of no use when there were
	 * errors
	 */
	public @Nullable Object[] bind(@Nullable Object target, RequestInput input, ErrorCollector errors) {
		@Nullable Object[] values = new @Nullable Object[this.arguments.size()];
		@Nullable ErrorCollector[] failures = new @Nullable ErrorCollector[values.length];
		boolean failed = false;
		ErrorCollector current = this.types.newErrors();
		for (int i = 0; i < values.length; i++) {
			Argument argument = this.arguments.get(i);
			Object value = argument.reader().read(input, current);
			if (current.isEmpty()) {
				values[argument.index()] = value;
			}
			else {
				failures[i] = current;
				current = this.types.newErrors();
				failed = true;
			}
		}
		if (this.constrained.get()) {
			failed |= checkConstraints(target, input, values, failures);
		}
		if (failed) {
			for (ErrorCollector failure : failures) {
				if (failure != null) {
					errors.addAll(failure);
				}
			}
		}
		this.asynchronous.forEach((parameter) -> wrap(parameter, values));
		return values;
	}

	private static void wrap(Parameter parameter, @Nullable Object[] values) {
		if (parameter.adapter() != null) {
			values[parameter.index()] = parameter.adapter().fromPublisher(Mono.justOrEmpty(values[parameter.index()]));
		}
	}

	private boolean checkConstraints(@Nullable Object target, RequestInput input, @Nullable Object[] values,
			@Nullable ErrorCollector[] failures) {
		Map<Integer, List<Violation>> violations = this.types.constraints()
			.checkArguments(target, this.executable, values, this.groups);
		boolean violated = false;
		for (int i = 0; i < this.arguments.size(); i++) {
			int index = this.arguments.get(i).index();
			List<Violation> found = this.withErrors.contains(index) ? null : violations.get(index);
			if (found != null && failures[i] == null) {
				ErrorCollector failure = this.types.newErrors();
				ArgumentReader reader = this.arguments.get(i).reader();
				for (Violation violation : found) {
					ViolationReport.add(violation, reader.nullFault(), reader.received(input), reader.location(),
							failure);
				}
				failures[i] = failure;
				violated = true;
			}
		}
		return violated;
	}

	/**
	 * A parameter that is read.
	 *
	 * @param index its position in the call
	 * @param reader reads it
	 */
	private record Argument(int index, ArgumentReader reader) {

	}

}
