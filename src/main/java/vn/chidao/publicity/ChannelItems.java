package vn.chidao.publicity;

import java.util.Map;

/** What was put out on channels, as the module that keeps work on record knows it. */
public interface ChannelItems {

    /** How many pieces in a year, by channel; channels without any are left out. Of directives the reader may see. */
    Map<String, Integer> countsOf(int year);
}
