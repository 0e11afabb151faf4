package io.github.fastapispring.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springdoc.api.AbstractMultipleOpenApiResource;
import org.springdoc.api.AbstractOpenApiResource;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.StringUtils;

/**
 * Leaves what springdoc makes documents with until the first one is asked for, since an
 * application starts more often than anybody looks at its document. Some of it works by
 * being made, so then all of it is. Its properties are read at the start as ever.
 */
final class LazySpringDoc implements BeanFactoryPostProcessor {

	private static final String SPRINGDOC = "org.springdoc.";

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		List<String> resources = Stream.of(AbstractOpenApiResource.class, AbstractMultipleOpenApiResource.class)
			.flatMap((type) -> Arrays.stream(beanFactory.getBeanNamesForType(type, true, false)))
			.filter(beanFactory::containsBeanDefinition)
			.toList();
		List<String> parts = new ArrayList<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			if (isMadeBySpringDoc(definition) && !resources.contains(name)
					&& !beanFactory.isTypeMatch(name, SmartInitializingSingleton.class)) {
				definition.setLazyInit(true);
				parts.add(name);
			}
		}
		for (String name : resources) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			definition.setLazyInit(true);
			definition.setDependsOn(
					StringUtils.concatenateStringArrays(definition.getDependsOn(), StringUtils.toStringArray(parts)));
		}
	}

	private static boolean isMadeBySpringDoc(BeanDefinition definition) {
		MethodMetadata method = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		return method != null && method.getDeclaringClassName().startsWith(SPRINGDOC);
	}

}
