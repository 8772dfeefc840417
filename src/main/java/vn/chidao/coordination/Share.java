package vn.chidao.coordination;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What one party takes on: the division of work of Chương trình phối hợp huyện Đức Cơ, mục II.2.
 *
 * @param unitId the party as it entered the programme
 */
@Embeddable
public record Share(
        @Column(name = "unit_id") String unitId,
        @Column(name = "share") String text) {

    public Share {
        text = text.strip();
    }
}
