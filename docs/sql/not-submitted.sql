-- 最も新しい年度の評価が一つもない課。まだ出していないか、記入していない。
SELECT
  city_code,
  departments,
  COUNT(DISTINCT item_no) AS items
FROM figures
WHERE NOT repeat
  AND fiscal_year_ce = (
    -- 先の年度は計画の数値だけの行
    SELECT MAX(fiscal_year_ce) FROM figures WHERE target IS NULL OR value_text IS NOT NULL
  )
GROUP BY city_code, departments
HAVING COUNT(grade) = 0
ORDER BY city_code, departments;
