package io.github.fastapispring.binding;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.core.ReactiveAdapterRegistry;
import org.springframework.http.codec.HttpMessageReader;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ApiVersionMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestParamMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestHeaderMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.PathVariableMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ModelAttributeMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ErrorsMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.CookieValueMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ExpressionValueMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.HttpEntityMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.MatrixVariableMapMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.MatrixVariableMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.PathVariableMapMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.PrincipalMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestAttributeMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestBodyMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestHeaderMapMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestParamMapMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.RequestPartMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ServerWebExchangeMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.SessionAttributeMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.WebSessionMethodArgumentResolver;

/**
 * Spring's argument resolvers for what is not read from a request by its signature, those
 * of the application first.
 */
public final class SpringArgumentResolvers {

	private final List<HandlerMethodArgumentResolver> forParameters;

	private final List<HandlerMethodArgumentResolver> forExceptionHandlers;

	private final List<HandlerMethodArgumentResolver> forControllers;

	private SpringArgumentResolvers(List<HandlerMethodArgumentResolver> forParameters,
			List<HandlerMethodArgumentResolver> forExceptionHandlers,
			List<HandlerMethodArgumentResolver> forControllers) {
		this.forParameters = List.copyOf(forParameters);
		this.forControllers = List.copyOf(forControllers);
		this.forExceptionHandlers = List.copyOf(forExceptionHandlers);
	}

	/**
	 * Gathers the resolvers.
	 * @param custom the application's own
	 * @param readers read bodies and parts
	 * @param beanFactory resolves placeholders and expressions
	 * @param adapters the reactive types that are known
	 * @return the resolvers
	 */
	public static SpringArgumentResolvers of(List<HandlerMethodArgumentResolver> custom,
			List<HttpMessageReader<?>> readers, ConfigurableBeanFactory beanFactory, ReactiveAdapterRegistry adapters) {
		List<HandlerMethodArgumentResolver> parameters = new ArrayList<>(custom);
		parameters.add(new RequestParamMapMethodArgumentResolver(adapters));
		parameters.add(new RequestHeaderMapMethodArgumentResolver(adapters));
		parameters.add(new PathVariableMapMethodArgumentResolver(adapters));
		parameters.add(new MatrixVariableMapMethodArgumentResolver(adapters));
		parameters.add(new MatrixVariableMethodArgumentResolver(beanFactory, adapters));
		parameters.add(new RequestBodyMethodArgumentResolver(readers, adapters));
		parameters.add(new RequestPartMethodArgumentResolver(readers, adapters));
		parameters.add(new ExpressionValueMethodArgumentResolver(beanFactory, adapters));
		parameters.add(new SessionAttributeMethodArgumentResolver(beanFactory, adapters));
		parameters.add(new RequestAttributeMethodArgumentResolver(beanFactory, adapters));
		parameters.add(new HttpEntityMethodArgumentResolver(readers, adapters));
		parameters.add(new ApiVersionMethodArgumentResolver());
		parameters.add(new PrincipalMethodArgumentResolver(adapters));
		parameters.add(new WebSessionMethodArgumentResolver(adapters));
		List<HandlerMethodArgumentResolver> handlers = new ArrayList<>(parameters);
		handlers.add(new ServerWebExchangeMethodArgumentResolver(adapters));
		return new SpringArgumentResolvers(parameters, handlers, forControllers(handlers, beanFactory, adapters));
	}

	private static List<HandlerMethodArgumentResolver> forControllers(List<HandlerMethodArgumentResolver> others,
			ConfigurableBeanFactory beanFactory, ReactiveAdapterRegistry adapters) {
		List<HandlerMethodArgumentResolver> resolvers = new ArrayList<>();
		resolvers.add(new RequestParamMethodArgumentResolver(beanFactory, adapters, false));
		resolvers.add(new PathVariableMethodArgumentResolver(beanFactory, adapters));
		resolvers.add(new RequestHeaderMethodArgumentResolver(beanFactory, adapters));
		resolvers.add(new CookieValueMethodArgumentResolver(beanFactory, adapters));
		resolvers.add(new ModelAttributeMethodArgumentResolver(adapters, false));
		resolvers.addAll(others);
		resolvers.add(new ErrorsMethodArgumentResolver(adapters));
		resolvers.add(new RequestParamMethodArgumentResolver(beanFactory, adapters, true));
		resolvers.add(new ModelAttributeMethodArgumentResolver(adapters, true));
		return resolvers;
	}

	/**
	 * The resolvers for parameters of path operations.
	 * @return the resolvers, to be asked in their order
	 */
	public List<HandlerMethodArgumentResolver> forParameters() {
		return this.forParameters;
	}

	/**
	 * The resolvers for parameters of exception handlers.
	 * @return the resolvers, to be asked in their order
	 */
	public List<HandlerMethodArgumentResolver> forExceptionHandlers() {
		return this.forExceptionHandlers;
	}

	/**
	 * The resolvers for parameters of plain controllers, which read whatever is left from
	 * the query.
	 * @return the resolvers, to be asked in their order
	 */
	public List<HandlerMethodArgumentResolver> forControllers() {
		return this.forControllers;
	}

}
