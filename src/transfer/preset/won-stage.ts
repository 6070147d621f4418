/** Stages that mean a won deal; 受注見込み does not. */
export const WON = /^(?:closed[ -]?won|won|受注|受注済み?|成約|成立)(?:\s*[（(].*)?$/i;
