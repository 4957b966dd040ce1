package io.locum.page.view;

/**
 * Where a problem comes from. Unknown parts are empty.
 *
 * @param method class and method as the reader knows them
 * @param place source file and line
 */
public record CulpritView(String method, String place, String thread) {}
