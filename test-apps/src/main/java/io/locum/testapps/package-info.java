/** Sample applications: one package a disease, each with a sick variant, a well one and an expected.json beside them. */
@NullMarked
package io.locum.testapps;

import org.jspecify.annotations.NullMarked;
