package io.github.fastapispring.openapi;

import java.lang.reflect.Method;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;

/**
 * Descriptions from Javadoc that an annotation processor, therapi-runtime-javadoc-scribe,
 * has put beside the classes. Paragraphs and lists become Markdown, other HTML stays,
 * which Markdown allows.
 */
public final class JavadocDescriptions implements Descriptions {

	private static final Pattern PARAGRAPH = Pattern.compile("\\s*</?p>\\s*");

	private static final Pattern ITEM = Pattern.compile("\\s*<li>\\s*");

	private static final Pattern LIST = Pattern.compile("\\s*</(?:li|ul)>|\\s*<ul>");

	@Override
	public String of(Class<?> type) {
		return markdown(RuntimeJavadoc.getJavadoc(type).getComment());
	}

	@Override
	public String of(Method method) {
		return markdown(RuntimeJavadoc.getJavadoc(method).getComment());
	}

	private static String markdown(Comment comment) {
		Markdown markdown = new Markdown();
		comment.visit(markdown);
		String text = markdown.text.toString()
			.lines()
			.map((line) -> line.startsWith(" ") ? line.substring(1) : line)
			.collect(Collectors.joining("\n"));
		String paragraphs = PARAGRAPH.matcher(text).replaceAll("\n\n");
		return LIST.matcher(ITEM.matcher(paragraphs).replaceAll("\n* ")).replaceAll("").strip();
	}

	/** A comment without its inline tags. */
	private static final class Markdown implements CommentVisitor {

		private final StringBuilder text = new StringBuilder();

		@Override
		public void commentText(String value) {
			this.text.append(value);
		}

		@Override
		public void inlineLink(Link link) {
			this.text.append('`').append(link.getLabel()).append('`');
		}

		@Override
		public void inlineTag(String name, String value) {
			this.text.append(name.equals("code") ? "`" + value + "`" : value);
		}

		@Override
		public void inlineValue(Value value) {
			this.text.append('`').append(value.getReferencedMemberName()).append('`');
		}

	}

}
