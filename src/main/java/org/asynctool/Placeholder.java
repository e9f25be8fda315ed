package org.asynctool;

/** Lets Javadoc have something to document; goes away with the first real type. */
public @interface Placeholder {}
