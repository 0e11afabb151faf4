package io.github.fastapispring.test;

import org.springframework.beans.factory.config.BeanPostProcessor;

import io.github.fastapispring.operation.Providers;

/**
 * Lets a slice start without the providers that its tests override.
 */
final class MissingProviders implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof Providers providers) {
			providers.tolerateMissing();
		}
		return bean;
	}

}
