package io.github.fastapispring.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * The ports of recorded applications that are on the class path.
 *
 * @param apps the ports
 */
record PortedApps(List<PortedApp> apps) {

	private static final String ROOT = PortedApps.class.getPackageName();

	static PortedApps scan() {
		ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(ConformanceApp.class));
		return new PortedApps(scanner.findCandidateComponents(ROOT)
			.stream()
			.map((definition) -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
			.flatMap(PortedApps::ports)
			.toList());
	}

	@Nullable PortedApp find(RecordedApp app) {
		return this.apps.stream().filter((port) -> isPortOf(port, app)).findFirst().orElse(null);
	}

	/**
	 * Finds ports that would never run, or whose recorded application has two of them.
	 * @param chapters all chapters
	 * @return a sentence for every such port
	 */
	List<String> faults(List<Chapter> chapters) {
		List<RecordedApp> recorded = chapters.stream().flatMap((chapter) -> chapter.apps().stream()).toList();
		List<String> faults = new ArrayList<>();
		for (PortedApp port : this.apps) {
			if (recorded.stream().noneMatch((app) -> isPortOf(port, app))) {
				faults.add("%s: chapter \"%s\" has no application \"%s\"".formatted(port.type().getName(),
						port.chapter(), port.name()));
			}
		}
		for (RecordedApp app : recorded) {
			List<PortedApp> ports = this.apps.stream().filter((port) -> isPortOf(port, app)).toList();
			if (ports.size() > 1) {
				faults.add("%s has more than one port: %s".formatted(app.id(), ports));
			}
		}
		return faults;
	}

	private static boolean isPortOf(PortedApp port, RecordedApp app) {
		return port.chapter().equals(app.chapter()) && port.name().equals(app.name());
	}

	private static Stream<PortedApp> ports(Class<?> type) {
		String name = type.getPackageName();
		String chapter = name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
		return Arrays.stream(type.getAnnotation(ConformanceApp.class).value())
			.map((app) -> new PortedApp(chapter, app, type));
	}

}
