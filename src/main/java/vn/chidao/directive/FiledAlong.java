package vn.chidao.directive;

import java.util.List;

/**
 * What a module has on record about a directive that is filed with it when its cycle ends. Nothing that a person may have
 * erased: what has been filed stays.
 */
public interface FiledAlong {

    /** Always the same for the same rows, in the same order. */
    List<Paper> of(String directiveId);

    /**
     * One file.
     *
     * @param folder what kind of thing it is, the folder it lies in
     * @param id names the file within its folder
     * @param content written as open JSON by its fields
     */
    record Paper(String folder, String id, String title, Object content) {}
}
