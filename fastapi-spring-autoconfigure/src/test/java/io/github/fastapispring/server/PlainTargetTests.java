package io.github.fastapispring.server;

import java.net.URI;
import java.net.URISyntaxException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is plain makes the URI that it seems to be.
 */
class PlainTargetTests {

	@Example
	void whatClientsSendIsPlain() {
		assertThat(PlainTarget.isPlain("/")).isTrue();
		assertThat(PlainTarget.isPlain("/users/7?q=%C3%A4+x&r=a:b@c/d?e,;f='(*)'!$~")).isTrue();
		assertThat(PlainTarget.isPlainHost("api-1.example.org")).isTrue();
		assertThat(PlainTarget.isPlainHost("127.0.0.1")).isTrue();
	}

	@Example
	void whatMayBeNoUriIsNotPlain() {
		for (String target : new String[] { "", "*", "//a", "/%", "/%4", "/%4g", "/%\u0664\u0664", "/a b", "/[", "/a#b",
				"/\u00e4", "/\"", "/\\", "/^", "/`", "/{", "/|", "/\u007f", "http://a/b", "a:80" }) {
			assertThat(PlainTarget.isPlain(target)).as(target).isFalse();
		}
		for (String host : new String[] { "", "::1", "[::1]", "a:80", "a b", "a%41", "\u00e4", "a@b", "a/b" }) {
			assertThat(PlainTarget.isPlainHost(host)).as(host).isFalse();
		}
	}

	@Property
	void aPlainTargetIsPathAndQueryOfItsUri(@ForAll("targets") String target, @ForAll("hosts") String host)
			throws URISyntaxException {
		if (PlainTarget.isPlain(target) && PlainTarget.isPlainHost(host)) {
			URI uri = new URI("http://" + host + ":8080" + target);
			int mark = target.indexOf('?');
			assertThat(uri.getRawPath()).isEqualTo((mark < 0) ? target : target.substring(0, mark));
			assertThat(uri.getRawQuery()).isEqualTo((mark < 0) ? null : target.substring(mark + 1));
			assertThat(uri.getRawFragment()).isNull();
			assertThat(uri.getRawAuthority()).isEqualTo(host + ":8080");
		}
	}

	@Provide
	Arbitrary<String> targets() {
		return Arbitraries.oneOf(Arbitraries.strings().ascii(), Arbitraries.strings().all().ofMaxLength(5),
				Arbitraries.of("/", "?", "%41", "%", "a", "b=c", "&", ";", ":", "@", "..", "//", "~", "'", "%2F", "#")
					.list()
					.ofMaxSize(8)
					.map((parts) -> String.join("", parts)))
			.map((rest) -> "/" + rest);
	}

	@Provide
	Arbitrary<String> hosts() {
		return Arbitraries.oneOf(Arbitraries.strings().withChars("a1-._~:[]%").ofMinLength(1).ofMaxLength(8),
				Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(4), Arbitraries.of("localhost"));
	}

}
