package vn.chidao.workflow.start;

/** Wakes the worker after the commit, so that people need not wait for its next round. */
record StartsRequested() {}
