package io.locum.page.view;

/**
 * Where a problem comes from. Unknown parts are empty.
 *
 * @param method class and method as the reader knows them
 * @param place source file and line
 * @param entry what a framework calls where that is other code: {@code Spring controller}
 * @param entryMethod that code
 */
public record CulpritView(String method, String place, String thread, String entry, String entryMethod) {}
