package io.github.fastapispring.operation;

import java.lang.reflect.Method;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

import io.github.fastapispring.ApiRoute;

/**
 * What a handler method says of its successful answer.
 *
 * @param method the handler method
 * @param returned what the method returns
 * @param status the status
 * @param model the class that tells what is sent; null for the returned type
 * @param fields which fields of the response model are sent
 */
public record ResponseDescription(Method method, Returned returned, int status, @Nullable Class<?> model,
		ResponseFields fields) {

	/**
	 * Reads a handler method.
	 * @param method the method
	 * @param type the class of its bean
	 * @param adapters the reactive types that are known
	 * @return the description
	 */
	public static ResponseDescription of(Method method, Class<?> type, ReactiveAdapterRegistry adapters) {
		MergedAnnotations annotations = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY);
		MergedAnnotation<ApiRoute> route = annotations.get(ApiRoute.class);
		ResolvableType declared = ResolvableType
			.forType(GenericTypeResolver.resolveType(method.getGenericReturnType(), type));
		Returned returned = Returned.of(declared, adapters);
		return new ResponseDescription(method, returned, status(annotations, route), model(route), fields(route));
	}

	/**
	 * Whether an answer may have a body.
	 * @param status its status
	 * @return false for 1xx, 204, 205 and 304
	 */
	public static boolean allowsBody(int status) {
		return status >= 200 && status != 204 && status != 205 && status != 304;
	}

	private static int status(MergedAnnotations annotations, MergedAnnotation<ApiRoute> route) {
		int status = route.isPresent() ? route.getInt("status") : 200;
		MergedAnnotation<ResponseStatus> spring = annotations.get(ResponseStatus.class);
		return (status == 200 && spring.isPresent()) ? spring.getEnum("code", HttpStatus.class).value() : status;
	}

	private static @Nullable Class<?> model(MergedAnnotation<ApiRoute> route) {
		Class<?> model = route.isPresent() ? route.getClass("responseModel") : void.class;
		return (model != void.class) ? model : null;
	}

	private static ResponseFields fields(MergedAnnotation<ApiRoute> route) {
		if (!route.isPresent()) {
			return new ResponseFields(Set.of(), Set.of(), false, false, false);
		}
		return new ResponseFields(Set.of(route.getStringArray("include")), Set.of(route.getStringArray("exclude")),
				route.getBoolean("excludeNull"), route.getBoolean("excludeDefaults"), route.getBoolean("excludeUnset"));
	}

}
