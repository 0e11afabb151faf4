package io.github.fastapispring.test;

import java.util.Set;

import org.springframework.boot.jackson.JacksonComponent;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.server.WebFilter;
import tools.jackson.databind.JacksonModule;

import io.github.fastapispring.ApiRouter;

/**
 * Keeps everything out of a slice but routers and what belongs to their web layer.
 */
final class RouterTypeExcludeFilter extends StandardAnnotationCustomizableTypeExcludeFilter<FastApiTest> {

	private static final Set<Class<?>> WEB_LAYER = Set.of(ControllerAdvice.class, WebFluxConfigurer.class,
			Converter.class, GenericConverter.class, WebExceptionHandler.class, WebFilter.class, JacksonModule.class,
			JacksonComponent.class);

	RouterTypeExcludeFilter(Class<?> testClass) {
		super(testClass);
	}

	@Override
	protected Set<Class<?>> getKnownIncludes() {
		return WEB_LAYER;
	}

	@Override
	protected Set<Class<?>> getComponentIncludes() {
		Class<?>[] routers = getAnnotation().getClassArray("routers");
		return (routers.length == 0) ? Set.of(ApiRouter.class) : Set.of(routers);
	}

}
