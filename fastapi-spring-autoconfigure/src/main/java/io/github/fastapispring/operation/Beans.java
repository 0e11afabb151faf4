package io.github.fastapispring.operation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The beans of an application as arguments, chosen by type, qualifier, {@code @Primary}
 * and name as Spring's autowiring chooses them, without making one.
 */
public final class Beans {

	private final ConfigurableListableBeanFactory factory;

	/**
	 * The beans of a factory.
	 * @param factory has the beans
	 */
	public Beans(ConfigurableListableBeanFactory factory) {
		this.factory = factory;
	}

	/**
	 * The beans that fit a parameter best.
	 * @param parameter the parameter
	 * @return the name of one, of several that nothing tells apart, or none
	 */
	List<String> find(MethodParameter parameter) {
		DependencyDescriptor descriptor = new DependencyDescriptor(parameter, true);
		List<String> found = Arrays
			.stream(this.factory.getBeanNamesForType(ResolvableType.forMethodParameter(parameter), true, false))
			.filter((name) -> this.factory.isAutowireCandidate(name, descriptor))
			.toList();
		found = narrow(found, (name) -> !isMarked(name, BeanDefinition::isFallback));
		found = narrow(found, (name) -> isMarked(name, BeanDefinition::isPrimary));
		return narrow(found, (name) -> name.equals(parameter.getParameterName()));
	}

	/**
	 * Leaves those of several that fit better, or all where none does.
	 */
	static <T> List<T> narrow(List<T> found, Predicate<T> condition) {
		List<T> narrower = (found.size() > 1) ? found.stream().filter(condition).toList() : List.of();
		return narrower.isEmpty() ? found : narrower;
	}

	private boolean isMarked(String name, Predicate<BeanDefinition> mark) {
		return this.factory.containsBeanDefinition(name) && mark.test(this.factory.getMergedBeanDefinition(name));
	}

	/**
	 * A bean, looked up once where there is but one.
	 * @param name its name
	 * @return gives the bean
	 */
	public Supplier<Object> get(String name) {
		Supplier<Object> bean = () -> this.factory.getBean(name);
		return this.factory.isSingleton(name) ? SingletonSupplier.of(bean) : bean;
	}

	/**
	 * Goes through all beans without making one.
	 * @param action takes each of them
	 */
	public void forEach(Action action) {
		for (String name : this.factory.getBeanNamesForType(Object.class, true, false)) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null : this.factory.getType(name, false);
			if (type != null) {
				action.accept(name, get(name), ClassUtils.getUserClass(type));
			}
		}
	}

	/**
	 * Takes a bean.
	 */
	@FunctionalInterface
	public interface Action {

		/**
		 * Takes a bean.
		 * @param name its name
		 * @param bean gives it
		 * @param type its class as the application wrote it
		 */
		void accept(String name, Supplier<Object> bean, Class<?> type);

	}

}
