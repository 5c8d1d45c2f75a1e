formRecords.load("sources/shili-wenjian",{"id":"shili-wenjian","kind":"文件","extent":"摘录","review":{"status":"草稿","interest":"无"}});
