-- Units are found by a name typed without tone marks. The database makes the key itself, so that no
-- writer can forget it; it is the twin of searchKey() in lib/format, and a test compares the two.

CREATE FUNCTION search_key(p_text text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT btrim(regexp_replace(
    normalize(
      translate(
        -- Tone and vowel marks, and the invisible characters that come with pasted text.
        regexp_replace(
          normalize(lower(normalize(p_text, NFC) COLLATE "und-x-icu"), NFD),
          '[\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20FF\uFE20-\uFE2F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]',
          '', 'g'),
        'đðɖ', 'ddd'),
      NFC),
    '\s+', ' ', 'g'))
$$;

ALTER TABLE units ADD COLUMN search_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED;

-- Siblings in the order of lists (An, Ánh, Ân; Dương, Đặng): a page of them is one stretch of the index.
CREATE INDEX units_siblings ON units (tenant_id, parent_id, position, name COLLATE "vi-x-icu", id);
