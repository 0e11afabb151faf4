package io.github.fastapispring.binding;

import java.util.Optional;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.codec.DecodingException;
import org.springframework.util.StringUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

import io.github.fastapispring.error.ErrorCollector;
import io.github.fastapispring.error.ErrorDetail;
import io.github.fastapispring.error.Fault;
import io.github.fastapispring.error.Location;
import io.github.fastapispring.error.RequestValidationException;
import io.github.fastapispring.model.JacksonPath;
import io.github.fastapispring.model.Scalar;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.model.ValueTypes;
import io.github.fastapispring.validation.Constraints;

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
			PropertyPath path = path(bind.getMethodParameter());
			bind.getFieldErrors().forEach((error) -> add(error, path, errors));
			bind.getGlobalErrors().forEach((error) -> add(error, path, errors));
		}
		else if (ex instanceof HandlerMethodValidationException invalid && !invalid.isForReturnValue()) {
			invalid.getParameterValidationResults().forEach((result) -> add(result, errors));
		}
		else if (ex instanceof MissingRequestValueException missing) {
			errors.add(SpringLocation.of(missing.getMethodParameter()).child(missing.getName()), Fault.MISSING, null);
		}
		else if (ex instanceof ServerWebInputException input) {
			add(input, errors);
		}
		return errors.isEmpty() ? Optional.empty() : Optional.of(new RequestValidationException(errors.toList(), null));
	}

	private void add(ServerWebInputException input, ErrorCollector errors) {
		Location location = SpringLocation.of(input.getMethodParameter());
		if (input.getCause() instanceof TypeMismatchException mismatch) {
			errors.add(SpringLocation.named(input.getMethodParameter()),
					mismatch(mismatch.getRequiredType(), mismatch.getValue()), mismatch.getValue());
		}
		else if (input.getCause() instanceof DecodingException unreadable && !isForMissingBody(input)) {
			add(unreadable, location, errors);
		}
		else {
			errors.add(location, Fault.MISSING, null);
		}
	}

	private static boolean isForMissingBody(ServerWebInputException input) {
		return "No request body".equals(input.getReason());
	}

	private void add(DecodingException unreadable, Location location, ErrorCollector errors) {
		if (unreadable.getCause() instanceof InvalidFormatException mismatch) {
			errors.add(JacksonPath.below(location, mismatch), mismatch(mismatch.getTargetType(), mismatch.getValue()),
					mismatch.getValue());
		}
		else if (unreadable.getCause() instanceof DatabindException mismatch) {
			errors.add(JacksonPath.below(location, mismatch), Fault.valueError("the input cannot be read"),
					ErrorDetail.WITHHELD);
		}
		else {
			errors.add(location, Fault.of("json_invalid", "JSON decode error", "error", "The body cannot be read"),
					JsonNodeFactory.instance.objectNode());
		}
	}

	private Fault mismatch(@Nullable Class<?> type, @Nullable Object value) {
		Scalar scalar = (type != null) ? this.types.scalar(this.types.javaType(type)) : null;
		Object read = (scalar != null) ? scalar.fromText(String.valueOf(value)) : null;
		return (read instanceof Fault fault) ? fault
				: Fault.valueError("cannot be converted to " + ((type != null) ? type.getSimpleName() : "its type"));
	}

	private void add(ParameterValidationResult result, ErrorCollector errors) {
		PropertyPath path = path(result.getMethodParameter());
		for (MessageSourceResolvable error : result.getResolvableErrors()) {
			if (error instanceof ObjectError objectError) {
				add(objectError, within(path, result), errors);
			}
			else {
				errors.add(
						within(new PropertyPath(SpringLocation.named(result.getMethodParameter()), null), result)
							.location(),
						Constraints.fault(result.unwrap(error, ConstraintViolation.class)), result.getArgument());
			}
		}
	}

	private static PropertyPath within(PropertyPath path, ParameterValidationResult result) {
		Object element = (result.getContainerIndex() != null) ? result.getContainerIndex() : result.getContainerKey();
		return (element != null) ? path.element(element) : path;
	}

	private static void add(ObjectError error, PropertyPath path, ErrorCollector errors) {
		Location location = (error instanceof FieldError field) ? path.below(field.getField()) : path.location();
		errors.add(location,
				error.contains(ConstraintViolation.class) ? Constraints.fault(error.unwrap(ConstraintViolation.class))
						: Fault.valueError(error.getDefaultMessage()),
				(error instanceof FieldError field) ? field.getRejectedValue() : null);
	}

	/** Spring names the fields of a body as Java does, the client as JSON does. */
	private PropertyPath path(@Nullable MethodParameter parameter) {
		Location location = SpringLocation.of(parameter);
		return new PropertyPath(location, (parameter != null && parameter.hasParameterAnnotation(RequestBody.class))
				? described(parameter) : null);
	}

	/** A type that Jackson cannot read has no description. */
	private @Nullable ValueType described(MethodParameter parameter) {
		try {
			return this.types.of(this.types.javaType(parameter.getNestedGenericParameterType()));
		}
		catch (IllegalArgumentException | JacksonException ex) {
			return null;
		}
	}

}
