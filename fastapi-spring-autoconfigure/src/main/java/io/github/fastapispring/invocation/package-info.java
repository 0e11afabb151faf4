/**
 * How code of the application is called: by a method handle, on a thread where it may
 * run.
 */
@NullMarked
package io.github.fastapispring.invocation;

import org.jspecify.annotations.NullMarked;
