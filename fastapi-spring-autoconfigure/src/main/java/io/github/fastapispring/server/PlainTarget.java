package io.github.fastapispring.server;

import java.util.BitSet;

/**
 * Tells the requests whose target and host are sure to make a URI (RFC 3986), so that it
 * need not be made to find out.
 */
final class PlainTarget {

	private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

	private static final BitSet IN_TARGET = characters(UNRESERVED + "!$&'()*+,;=:@/?");

	private static final BitSet IN_HOST = characters(UNRESERVED);

	private PlainTarget() {
	}

	private static BitSet characters(String characters) {
		BitSet set = new BitSet(128);
		characters.chars().forEach(set::set);
		return set;
	}

	/**
	 * Whether a target is a path with or without a query.
	 * @param target the target as it was sent
	 * @return whether it is in origin form (RFC 9112, 3.2.1) and well-formed
	 */
	static boolean isPlain(String target) {
		if (!target.startsWith("/") || target.startsWith("//")) {
			return false;
		}
		for (int i = 1; i < target.length(); i++) {
			if (!IN_TARGET.get(target.charAt(i)) && !isEscape(target, i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isEscape(String target, int at) {
		return target.charAt(at) == '%' && at + 2 < target.length() && isHexadecimal(target.charAt(at + 1))
				&& isHexadecimal(target.charAt(at + 2));
	}

	private static boolean isHexadecimal(char character) {
		return character < 128 && Character.digit(character, 16) >= 0;
	}

	/**
	 * Whether a host is a name or an IPv4 address.
	 * @param host the host without its port
	 * @return whether it has nothing but letters, digits and what may stand between them
	 */
	static boolean isPlainHost(String host) {
		for (int i = 0; i < host.length(); i++) {
			if (!IN_HOST.get(host.charAt(i))) {
				return false;
			}
		}
		return !host.isEmpty();
	}

}
