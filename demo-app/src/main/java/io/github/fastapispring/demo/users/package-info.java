/**
 * The users of the demo: routes, models, rules and storage.
 */
@NullMarked
package io.github.fastapispring.demo.users;

import org.jspecify.annotations.NullMarked;
