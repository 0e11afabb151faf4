package io.github.fastapispring.binding;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.core.codec.DecodingException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.error.RequestValidationException;
import io.github.fastapispring.model.Scalar;
import io.github.fastapispring.model.ValueTypes;

/**
 * What Spring's binding exceptions say, as error details, so that plain controllers
 * answer a wrong request in the same shape as routers do.
 */
public final class SpringBindingErrors {

	private final ValueTypes types;

	/**
	 * A translator.
	 * @param types tells what is wrong with a text that is no scalar
	 */
	public SpringBindingErrors(ValueTypes types) {
		this.types = types;
	}

	/**
	 * Translates an exception.
	 * @param ex any exception
	 * @return the error details, empty where it is no binding exception
	 */
	public Optional<RequestValidationException> translate(Throwable ex) {
		ErrorCollector errors = this.types.newErrors();
		if (ex instanceof WebExchangeBindException bind) {
			bind.getFieldErrors().forEach((error) -> add(error, location(bind.getMethodParameter()), errors));
			bind.getGlobalErrors().forEach((error) -> add(error, location(bind.getMethodParameter()), errors));
		}
		else if (ex instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()) {
			invalid.getParameterValidationResults().forEach((result) -> add(result, errors));
		}
		else if (ex instanceof MissingRequestValueException missing) {
			errors.add(location(missing.getMethodParameter()).child(missing.getName()), Fault.MISSING, null);
		}
		else if (ex instanceof ServerWebInputException input) {
			add(input, errors);
		}
		return errors.isEmpty() ? Optional.empty() : Optional.of(new RequestValidationException(errors.toList(), null));
	}

	private void add(ServerWebInputException input, ErrorCollector errors) {
		Location location = location(input.getMethodParameter());
		if (input.getCause() instanceof TypeMismatchException mismatch) {
			String name = (input.getMethodParameter() != null) ? input.getMethodParameter().getParameterName() : null;
			errors.add((name != null) ? location.child(name) : location, mismatch(mismatch), mismatch.getValue());
		}
		else if (input.getCause() instanceof DecodingException) {
			errors.add(location, Fault.of("json_invalid", "JSON decode error", "error", "The body cannot be read"),
					JsonNodeFactory.instance.objectNode());
		}
		else {
			errors.add(location, Fault.MISSING, null);
		}
	}

	private Fault mismatch(TypeMismatchException mismatch) {
		Class<?> type = mismatch.getRequiredType();
		Scalar scalar = (type != null) ? this.types.scalar(this.types.javaType(type)) : null;
		Object read = (scalar != null) ? scalar.fromText(String.valueOf(mismatch.getValue())) : null;
		return (read instanceof Fault fault) ? fault
				: Fault.valueError("cannot be converted to " + ((type != null) ? type.getSimpleName() : "its type"));
	}

	private static void add(ParameterValidationResult result, ErrorCollector errors) {
		MethodParameter parameter = result.getMethodParameter();
		Location location = location(parameter);
		String name = parameter.getParameterName();
		result.getResolvableErrors().forEach((error) -> {
			if (error instanceof ObjectError objectError) {
				add(objectError, location, errors);
			}
			else {
				errors.add((name != null) ? location.child(name) : location,
						Fault.valueError(error.getDefaultMessage()), result.getArgument());
			}
		});
	}

	private static void add(ObjectError error, Location location, ErrorCollector errors) {
		Location at = location;
		Object rejected = null;
		if (error instanceof FieldError field) {
			for (String segment : field.getField().split("[.\\[\\]]+")) {
				at = at.child(segment.matches("\\d+") ? (Object) Integer.valueOf(segment) : segment);
			}
			rejected = field.getRejectedValue();
		}
		errors.add(at, Fault.valueError(error.getDefaultMessage()), rejected);
	}

	private static Location location(@Nullable MethodParameter parameter) {
		if (parameter == null || parameter.hasParameterAnnotation(RequestBody.class)) {
			return Location.of("body");
		}
		if (parameter.hasParameterAnnotation(PathVariable.class)) {
			return Location.of("path");
		}
		if (parameter.hasParameterAnnotation(RequestHeader.class)) {
			return Location.of("header");
		}
		return Location.of(parameter.hasParameterAnnotation(CookieValue.class) ? "cookie" : "query");
	}

}
