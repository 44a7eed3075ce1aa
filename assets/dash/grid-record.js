// In the grid's first column: a plain link to the record, as in the table.
window.dashAgGridComponentFunctions = {
  ...window.dashAgGridComponentFunctions,
  RecordLink: ({ data, value }) => React.createElement('a', { href: data?.href }, value),
};
