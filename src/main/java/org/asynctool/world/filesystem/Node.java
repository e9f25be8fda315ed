package org.asynctool.world.filesystem;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a directory lists. Nodes have an identity: one node may be listed in several places. */
sealed interface Node permits Directory, TextFile {

    /** Returns the node that takes this one's place when it is moved. */
    Node movedTo(String name, Directory parent);

    /** Returns the node that a copy lists. */
    Node copiedTo(String name, Directory parent);

    /** Returns a copy of this node and all below, of which each is listed in one place. */
    Node treeIn(@Nullable Directory parent);

    /** Tells whether entries of {@code directory} are entries of this node or of anything below it. */
    boolean leadsTo(Directory directory);

    /** Returns this node and all below it as the world's state shows them. */
    ObjectNode state();
}
