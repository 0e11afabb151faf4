package io.github.fastapispring.operation;

import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

import org.springframework.core.GenericTypeResolver;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.ReactiveAdapter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

import io.github.fastapispring.Body;
import io.github.fastapispring.Cookie;
import io.github.fastapispring.Default;
import io.github.fastapispring.Depends;
import io.github.fastapispring.Form;
import io.github.fastapispring.Header;
import io.github.fastapispring.Path;
import io.github.fastapispring.Query;
import io.github.fastapispring.Sensitive;
import io.github.fastapispring.model.DefaultText;
import io.github.fastapispring.model.ListType;
import io.github.fastapispring.model.ModelType;
import io.github.fastapispring.model.OptionalType;
import io.github.fastapispring.model.Scalar;
import io.github.fastapispring.model.ValueType;
import io.github.fastapispring.security.SecurityScopes;

/**
 * Decides where each parameter of one handler method comes from.
 */
final class ParameterFactory {

	private static final Set<Class<?>> SPRING_SOURCES = Set.of(PathVariable.class, RequestParam.class,
			RequestHeader.class, CookieValue.class);

	private final Executable executable;

	private final @Nullable Provider provider;

	private final OperationContext context;

	private final DependencyFactory dependencies;

	/**
	 * A factory.
	 * @param executable the handler method, or the method or constructor of a provider
	 * @param provider the provider, null for a handler
	 * @param context what the operation is
	 * @param dependencies finds providers
	 */
	ParameterFactory(Executable executable, @Nullable Provider provider, OperationContext context,
			DependencyFactory dependencies) {
		this.executable = executable;
		this.provider = provider;
		this.context = context;
		this.dependencies = dependencies;
	}

	List<Parameter> create(MethodParameter[] declarations) {
		List<Parameter> parameters = new ArrayList<>();
		for (MethodParameter declaration : declarations) {
			if (declaration.getParameterName() == null) {
				problem("Parameter " + declaration.getParameterIndex() + " has no name in the class file.",
						"Compile with -parameters.");
				return List.of();
			}
			create(declaration, parameters);
		}
		return List.copyOf(parameters);
	}

	private void create(MethodParameter declaration, List<Parameter> parameters) {
		MergedAnnotations annotations = MergedAnnotations.from(declaration.getParameterAnnotations());
		if (this.provider == null && this.context.controller() && !annotations.isPresent(Depends.class)) {
			parameters.add(boundBySpring(declaration, annotations));
			return;
		}
		try {
			JavaType type = this.context.types()
				.javaType(GenericTypeResolver.resolveType(declaration.getGenericParameterType(),
						declaration.getContainingClass()));
			ReactiveAdapter adapter = this.context.adapters().getAdapter(type.getRawClass());
			boolean single = adapter != null && !adapter.isMultiValue();
			Declared declared = new Declared(declaration, annotations, single ? type.containedTypeOrUnknown(0) : type,
					adapter);
			Source source = source(declared);
			if (source != null) {
				parameters.add(parameter(declared, source));
			}
		}
		catch (IllegalArgumentException | JacksonException ex) {
			problem("Parameter " + declaration.getParameterName() + " cannot be read: " + ex.getMessage() + ".",
					"Use a type that Jackson can read, or write a deserializer for it.");
		}
	}

	private Parameter boundBySpring(MethodParameter declaration, MergedAnnotations annotations) {
		return new Parameter(declaration, String.valueOf(declaration.getParameterName()), new Source.Framework(),
				this.context.types().javaType(Object.class), false, true, null, null, groups(annotations));
	}

	private @Nullable Source source(Declared declared) {
		int before = this.context.problems().size();
		Source marked = marked(declared);
		if (marked != null || this.context.problems().size() > before) {
			return marked;
		}
		if (this.provider != null && declared.type().getRawClass() == this.provider.parameterOf()) {
			return new Source.Usage();
		}
		if (declared.type().getRawClass() == SecurityScopes.class) {
			return new Source.Scopes();
		}
		Optional<String> variable = PathTemplate.find(this.context.variables(), declared.name());
		if (variable.isPresent()) {
			return new Source.Single(Place.PATH, variable.get());
		}
		if (this.context.framework().test(declared.declaration())) {
			return new Source.Framework();
		}
		ResolvableType resolvable = ResolvableType.forMethodParameter(declared.declaration());
		if (this.provider != null && !BeanUtils.isSimpleProperty(declared.type().getRawClass())) {
			Source bean = this.dependencies.bean(this.executable, declared.declaration());
			if (bean != null || this.context.problems().size() > before) {
				return bean;
			}
		}
		if (declared.isStream()) {
			problem("Parameter " + declared.name() + " of type " + declared.type().getRawClass().getSimpleName()
					+ " is a stream, not a value.",
					"Declare a list, which is there before the method is called, or write @RequestBody.");
			return null;
		}
		if (isSingle(this.context.types().of(declared.type()), declared.type())) {
			return new Source.Single(Place.QUERY, this.context.names().of(declared.name()));
		}
		return (this.provider != null) ? unknown(declared, resolvable) : body(declared, resolvable);
	}

	/**
	 * What a provider takes from the body is marked, since most of its parameters are
	 * beans.
	 */
	private @Nullable Source unknown(Declared declared, ResolvableType type) {
		problem("Nothing gives parameter " + declared.name() + " of type " + type + ": there is no such bean.",
				!this.context.providers().of(type).isEmpty() ? "Mark it with @Depends: it has a provider."
						: "Mark it with @Depends, or with @Body or @Query to read it from the request.");
		return null;
	}

	private @Nullable Source body(Declared declared, ResolvableType type) {
		if (!this.context.providers().of(type).isEmpty()) {
			problem("Parameter " + declared.name() + " of type " + type
					+ " has a provider, but would be read from the body.",
					"Mark it with @Depends, or with @Body if the body is meant.");
			return null;
		}
		if (this.context.bodiless()) {
			problem("Parameter " + declared.name() + " of type " + declared.type().getRawClass().getSimpleName()
					+ " would be read from the body, which a GET or HEAD request does not have.",
					"Write @Query to read its fields from the query string, @Depends for a dependency, or @Body if the request has a body all the same.");
			return null;
		}
		return new Source.Body();
	}

	private @Nullable Source marked(Declared declared) {
		MergedAnnotations annotations = declared.annotations();
		if (annotations.isPresent(Depends.class)) {
			return this.dependencies.create(this.executable, declared.declaration(), annotations);
		}
		if (annotations.isPresent(Path.class)) {
			return path(declared, annotations.get(Path.class).getString("name"));
		}
		if (annotations.isPresent(Query.class)) {
			return place(declared, Place.QUERY, annotations.get(Query.class).getString("name"), false);
		}
		if (annotations.isPresent(Header.class)) {
			MergedAnnotation<Header> header = annotations.get(Header.class);
			return place(declared, Place.HEADER, header.getString("name"), header.getBoolean("convertUnderscores"));
		}
		if (annotations.isPresent(Cookie.class)) {
			return place(declared, Place.COOKIE, annotations.get(Cookie.class).getString("name"), false);
		}
		if (annotations.isPresent(Form.class)) {
			return place(declared, Place.FORM, annotations.get(Form.class).getString("name"), false);
		}
		if (annotations.isPresent(Body.class)) {
			MergedAnnotation<Body> body = annotations.get(Body.class);
			return body.getBoolean("embed") ? new Source.BodyField(bodyName(declared)) : new Source.Body();
		}
		return markedBySpring(declared);
	}

	private @Nullable Source markedBySpring(Declared declared) {
		MergedAnnotations annotations = declared.annotations();
		if (annotations.isPresent(RequestBody.class)) {
			return declared.isStream() || isRaw(declared.type().getRawClass()) ? null : new Source.Body();
		}
		boolean marked = annotations.stream().anyMatch((annotation) -> SPRING_SOURCES.contains(annotation.getType()));
		if (!marked || declared.type().isMapLikeType()
				|| !isSingle(this.context.types().of(declared.type()), declared.type())) {
			return null;
		}
		if (annotations.isPresent(PathVariable.class)) {
			return path(declared, annotations.get(PathVariable.class).getString("name"));
		}
		if (annotations.isPresent(RequestParam.class)) {
			return springSingle(declared, Place.QUERY, annotations.get(RequestParam.class));
		}
		return annotations.isPresent(RequestHeader.class)
				? springSingle(declared, Place.HEADER, annotations.get(RequestHeader.class))
				: springSingle(declared, Place.COOKIE, annotations.get(CookieValue.class));
	}

	/** The types that take a body as it is, be it JSON or not. */
	private static boolean isRaw(Class<?> type) {
		return type == String.class || type == byte[].class
				|| Stream.of(ByteBuffer.class, DataBuffer.class, Resource.class)
					.anyMatch((raw) -> raw.isAssignableFrom(type));
	}

	private static Source springSingle(Declared declared, Place place, MergedAnnotation<?> annotation) {
		String name = annotation.getString("name");
		return new Source.Single(place, name.isEmpty() ? declared.name() : name, true);
	}

	private @Nullable Source path(Declared declared, String name) {
		Optional<String> variable = PathTemplate.find(this.context.variables(),
				name.isEmpty() ? declared.name() : name);
		if (variable.isEmpty()) {
			problem("Parameter " + declared.name()
					+ " is read from the path, but the path has no variable of that name: " + this.context.variables()
					+ ".",
					"Add {" + (name.isEmpty() ? declared.name() : name) + "} to the path, or read it from elsewhere.");
		}
		return variable.map((found) -> new Source.Single(Place.PATH, found)).orElse(null);
	}

	private @Nullable Source place(Declared declared, Place place, String name, boolean hyphens) {
		ValueType type = this.context.types().of(declared.type());
		if (type instanceof ModelType) {
			return new Source.Model(place, hyphens);
		}
		if (!isSingle(type, declared.type()) && !isUntyped(declared.type())) {
			problem("Parameter " + declared.name() + " of type " + declared.type().getRawClass().getSimpleName()
					+ " cannot be read from one " + place.loc() + " value.",
					"Use a scalar, a collection of scalars, or a record with one component for each value.");
			return null;
		}
		if (!name.isEmpty()) {
			return new Source.Single(place, name);
		}
		return new Source.Single(place,
				hyphens ? ParameterNames.header(declared.name()) : this.context.names().of(declared.name()));
	}

	/** A value that is the text that came, or all of them. */
	private static boolean isUntyped(JavaType type) {
		return type.isJavaLangObject() || (type.isCollectionLikeType() && type.getContentType().isJavaLangObject());
	}

	/** Whether a named text, or several of one name, hold a value of the type. */
	private static boolean isSingle(ValueType described, JavaType type) {
		if (described instanceof OptionalType optional) {
			return isSingle(optional.content(), type.containedTypeOrUnknown(0));
		}
		if (described instanceof ListType list) {
			return list.isCollectable() && !(list.element() instanceof ListType)
					&& isSingle(list.element(), type.getContentType());
		}
		return described instanceof Scalar || isTextual(type.getRawClass());
	}

	/**
	 * Types of the JDK that Jackson reads from text, and types that are written as one
	 * value.
	 */
	private static boolean isTextual(Class<?> raw) {
		return Set
			.of("java.util.Locale", "java.util.Currency", "java.util.TimeZone", "java.time.ZoneId",
					"java.time.ZoneOffset", "java.time.Year", "java.time.YearMonth", "java.time.MonthDay",
					"java.time.Period", "java.nio.charset.Charset")
			.contains(raw.getName()) || hasValueMethod(raw);
	}

	private static boolean hasValueMethod(Class<?> raw) {
		for (Method candidate : ReflectionUtils.getUniqueDeclaredMethods(raw)) {
			if (candidate.isAnnotationPresent(JsonValue.class)) {
				return candidate.getReturnType() == String.class || candidate.getReturnType().isPrimitive();
			}
		}
		return false;
	}

	private Parameter parameter(Declared declared, Source source) {
		MethodParameter declaration = declared.declaration();
		MergedAnnotations annotations = declared.annotations();
		boolean nullable = declaration.isOptional() || isOptionalForSpring(annotations);
		DefaultText text = defaultText(annotations, declared.type());
		if (text != null) {
			checkDefault(declared, text);
		}
		boolean demanded = isDemanded(annotations);
		if (annotations.isPresent(Sensitive.class) && source instanceof Source.Single single) {
			this.context.types().inputs().markSensitive(single.name());
		}
		return new Parameter(declaration, declared.name(), source, declared.type(),
				demanded || (!nullable && text == null), nullable, text, declared.adapter(), groups(annotations));
	}

	private static boolean isDemanded(MergedAnnotations annotations) {
		return annotations.stream()
			.filter((annotation) -> annotation.getType().getPackageName().equals(Query.class.getPackageName()))
			.anyMatch((annotation) -> annotation.getValue("required", Boolean.class).orElse(false));
	}

	private static boolean isOptionalForSpring(MergedAnnotations annotations) {
		return annotations.stream()
			.filter((annotation) -> annotation.getType().getPackageName().equals(RequestParam.class.getPackageName()))
			.anyMatch((annotation) -> !annotation.getValue("required", Boolean.class).orElse(true));
	}

	private static @Nullable DefaultText defaultText(MergedAnnotations annotations, JavaType type) {
		if (annotations.isPresent(Default.class)) {
			return new DefaultText(annotations.get(Default.class).getStringArray("value"), type);
		}
		return annotations.stream()
			.filter((annotation) -> annotation.getType().getPackageName().equals(RequestParam.class.getPackageName()))
			.flatMap((annotation) -> annotation.getValue("defaultValue", String.class).stream())
			.filter((value) -> !value.equals(ValueConstants.DEFAULT_NONE))
			.findFirst()
			.map((value) -> new DefaultText(new String[] { value }, type))
			.orElse(null);
	}

	private void checkDefault(Declared declared, DefaultText text) {
		this.context.types()
			.check(text)
			.ifPresent((fault) -> problem(
					"The default " + text + " of parameter " + declared.name() + " is no "
							+ declared.type().getRawClass().getSimpleName() + ": " + fault + ".",
					"Write a default that parses."));
	}

	private Class<?>[] groups(MergedAnnotations annotations) {
		MergedAnnotation<Validated> validated = annotations.get(Validated.class);
		if (!validated.isPresent()) {
			validated = MergedAnnotations.from(this.executable).get(Validated.class);
		}
		return validated.isPresent() ? validated.getClassArray("value") : new Class<?>[0];
	}

	private String bodyName(Declared declared) {
		String name = declared.annotations().get(Body.class).getValue("name", String.class).orElse("");
		return name.isEmpty() ? this.context.names().of(declared.name()) : name;
	}

	private void problem(String what, String fix) {
		this.context.problem(this.executable, what, fix);
	}

	/**
	 * A parameter as it is written; its type is that of the value that a {@code Mono}
	 * gives.
	 */
	private record Declared(MethodParameter declaration, MergedAnnotations annotations, JavaType type,
			@Nullable ReactiveAdapter adapter) {

		boolean isStream() {
			return this.adapter != null && this.adapter.isMultiValue();
		}

		String name() {
			return String.valueOf(this.declaration.getParameterName());
		}

	}

}
